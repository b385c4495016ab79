/**
 * More forenames that many people in the United States have, parted by white space. Made by `tools/make-names.ts`
 * from the national data of the Social Security Administration (public domain).
 */
export const AMERICAN_FORENAMES = `
  Aaliyah Abbey Abbie Abbigail Abby Abel Abigail Abraham Abram Ace Ada Adaline Adalyn Adalynn Adan Addie Addison
  Addyson Adelaide Adelina Adeline Adelyn Adelynn Aden Adolfo Adonis Adrianna Adrianne Adriel Adrienne Aida Aidan
  Aileen Aimee Ainsley Al Alaia Alaina Alan Alana Alani Alanna Alaya Alayah Alayna Alberta Alberto Alden Aldo Aleah
  Alec Alecia Aleena Alejandra Alena Alessandra Alexa Alexandria Alexia Alexis Alexus Alfonso Alfred Alfredo Alia
  Alicia Alijah Alisha Alison Alissa Alivia Aliyah Aliza Allan Allen Allie Allison Ally Allyson Alondra Alonso
  Alonzo Alora Alphonso Alton Alvin Alycia Alyson Alyssa Amalia Amanda Amani Amari Amaya Amber America Amie Amirah
  Amiyah Amos Amya Anahi Anaya Anderson Andre Andres Andrew Andy Angelia Angelica Angelique Angie Anika Anissa
  Anita Aniya Aniyah Ann Annabel Annabella Annabelle Annalise Annamarie Anne Annemarie Annette Annika Annmarie
  Ansley Anthony Antoine Antoinette Anton Antony Antwan Anya April Arabella Araceli Archer Arden Arely Ariah
  Ariella Arielle Ariyah Arlene Arlo Armando Armani Arnold Arturo Arya Asa Ashanti Asher Ashlee Ashleigh Ashley
  Ashlie Ashly Ashlyn Ashlynn Ashton Asia Aspen Athena Atticus Aubree Aubrey Aubrie Audra Audrey Augustine Augustus
  Aurelia Austin Autumn Averie Avery Axel Ayana Ayanna Ayden Azalea Bailee Bailey Barrett Barry Bart Baylee Baylor
  Beau Beckett Beckham Becky Belen Belinda Bella Benita Benito Bennett Bennie Benny Benson Bentley Bernadette
  Bernard Bernardo Bernice Bert Bertha Bessie Beth Bethany Betsy Bette Bettie Betty Bettye Beverly Bianca Bill
  Billie Billy Blaine Blair Blake Blakely Blanca Bo Bob Bobbi Bobbie Bobby Bodhi Bonita Bonnie Boston Bowen Boyd
  Brad Braden Bradford Bradley Brady Braeden Braelyn Branden Brandi Brandie Brandon Brandy Brantley Braxton Brayan
  Brayden Braydon Braylen Braylon Breana Breanna Breanne Brenda Brendan Brenden Brendon Brenna Brennan Brent
  Brenton Bret Brett Bria Brian Briana Brianna Brianne Briar Brice Bridget Bridgett Bridgette Briella Brielle
  Brinley Bristol Britney Brittani Brittany Brittney Brock Brodie Brody Bronson Brook Brooke Brooklyn Brooklynn
  Brooks Bruce Bryan Bryanna Bryant Bryce Brycen Brylee Brynlee Brynn Bryon Bryson Buddy Byron Cade Caden Cadence
  Caiden Caitlin Caitlyn Caleb Cali Callie Callum Calvin Camden Cameron Camilla Campbell Camron Camryn Candace
  Candice Candy Cannon Cara Carey Cari Carina Carissa Carlee Carlene Carley Carlie Carlo Carlton Carly Carmela
  Carmelo Carol Carole Caroline Carolyn Carrie Carroll Carson Carter Cary Caryn Casandra Casey Cash Cason Cassandra
  Cassidy Cassie Cataleya Catherine Cathleen Cathryn Cathy Catrina Cayden Cayla Cecelia Cecil Cedric Celia Celina
  Chad Chadwick Chaim Chana Chance Chandler Chandra Chanel Channing Chantel Charity Charlee Charlene Charley Charli
  Charmaine Chase Chasity Chaya Chelsea Chelsey Chelsie Cheri Cherie Cherish Cheryl Chester Cheyanne Cheyenne Chris
  Christa Christen Christi Christiana Christie Christin Christine Christopher Christy Chrystal Chuck Ciara Ciera
  Cierra Cindy Claire Clare Clarence Clarissa Clark Claude Claudette Claudia Clay Clayton Cleo Cleveland Clifford
  Clifton Clint Clinton Clyde Cody Cohen Colby Cole Coleen Coleman Colette Colin Colleen Collin Collins Colt Colten
  Colton Conner Connie Connor Conor Conrad Constance Consuelo Cooper Cora Corbin Corey Cori Corina Corinne
  Cornelius Cornell Corrine Cortez Cortney Cory Courtney Coy Craig Crew Cristal Cristian Cristina Cristopher Cruz
  Crystal Cullen Curt Curtis Cynthia Cyrus Dahlia Dakota Dale Daleyza Dalia Dallas Dalton Damaris Damien Damion
  Damon Dana Dane Danette Danica Daniella Danielle Danika Danny Dante Daphne Dara Darby Darcy Daren Darian Darien
  Darin Dario Darius Darla Darlene Darnell Darrel Darrell Darren Darrin Darryl Darwin Daryl Dave Davin Davina
  Davion Davis Davon Dawn Dawson Dax Daxton Dayana Dayna Dayton Deacon Dean Deana Deandre Deangelo Deanna Deanne
  Debbie Debora Deborah Debra Declan Dee Deena Deidra Deidre Deirdre Deja Delaney Delbert Delia Delilah Della
  Delores Deloris Demarcus Demetria Demetrius Demi Dena Denice Denis Denise Dennis Denny Denver Denzel Deon Derek
  Derick Derrick Deshawn Desirae Desiree Desmond Destinee Destiny Devan Deven Devin Devon Devonte Devyn Dewayne
  Dewey Dexter Diamond Diana Diane Diann Dianna Dianne Dick Dillon Dina Dirk Dixie Dolores Domingo Dominic Dominick
  Dominique Don Dona Donald Donna Donnell Donnie Donny Donovan Donte Doreen Dorian Doris Dorothea Doug Douglas
  Doyle Drake Drew Duane Duke Dulce Duncan Dustin Dusty Dwayne Dwight Earl Earnest Easton Ebony Ed Eddie Eddy Eden
  Edgar Edison Edith Edmond Edmund Edna Eduardo Edwin Efrain Eileen Elaina Elaine Elbert Eldon Eleanor Eli Elian
  Eliana Elianna Elisa Elisabeth Elise Eliseo Elisha Elissa Eliza Elle Elliana Elliot Elliott Ellis Elmer Eloise
  Elsa Elsie Elton Elva Elvin Elvira Elvis Elyse Emanuel Ember Emerson Emersyn Emery Emilee Emilie Emilio Emmett
  Emmitt Emmy Emory Enrique Enzo Eric Erica Erich Erick Ericka Erik Erika Erin Erma Ernest Ernestine Ernesto Ernie
  Ervin Esmeralda Essence Esteban Estella Estelle Estrella Ethel Etta Eugene Eugenia Eunice Evan Evangeline Eve
  Evelynn Everett Everleigh Everly Ezequiel Ezra Fabian Faith Fallon Fannie Fay Faye Felecia Felicia Felicity
  Fernando Finley Finnegan Fiona Fletcher Flora Floyd Forrest Frances Francesca Francine Francis Frank Frankie
  Franklin Fred Freda Freddie Freddy Fredrick Gabriella Gabrielle Gage Gail Gale Galen Garland Garret Garrett Garry
  Gary Gavin Gay Gayla Gayle Gemma Gena Gene Genesis Geneva Genevieve Geoffrey Georgina Gerald Geraldine Gerard
  Gerardo Gerry Gertrude Gia Giana Gianni Gideon Gilbert Gilberto Gillian Gina Ginger Gino Giovanna Giovanni
  Giselle Gisselle Giuliana Gladys Glen Glenda Glenn Glenna Gloria Gordon Gracelyn Gracelynn Gracie Graciela Grady
  Graham Grant Grayson Greg Gregg Gregory Greta Gretchen Greyson Griffin Guillermo Gunnar Gunner Gustavo Guy Gwen
  Gwendolyn Hadley Hailee Hailey Hal Haleigh Haley Halle Hallie Hank Hans Harlan Harley Harlow Harmony Harold
  Harriet Harrison Harvey Hattie Haven Hayden Hayes Haylee Hayley Haylie Hazel Heath Heather Heaven Hector Heidi
  Helen Helene Hendrix Henrietta Herbert Herman Hilary Hilda Hillary Holden Hollie Hollis Holly Homer Hope Horace
  Houston Howard Hubert Hugh Humberto Hunter Ignacio Ilene Iliana Imani India Inez Ingrid Ira Iris Irma Irvin
  Irving Isabela Isaiah Isaias Isiah Isis Ismael Israel Issac Itzel Ivette Ivory Izabella Izaiah Jace Jackie
  Jacklyn Jackson Jaclyn Jacoby Jacqueline Jacquelyn Jada Jaden Jadon Jadyn Jaelyn Jaiden Jaime Jairo Jake Jalen
  Jaliyah Jamal Jamar Jamari Jamel Jami Jamie Jamison Janae Jane Janel Janell Janelle Janessa Janet Janette Janice
  Janie Janine Janis Janiya Janiyah Janna Jaquan Jaqueline Jared Jarod Jaron Jarred Jarrett Jarrod Jarvis Jase
  Jasmin Jasmine Jason Jasper Javon Jax Jaxon Jaxson Jaxton Jay Jayce Jaycee Jayceon Jayda Jayden Jayla Jaylah
  Jayleen Jaylen Jaylin Jaylon Jayme Jayne Jayson Jazlyn Jazmin Jazmine Jean Jeanette Jeanie Jeanine Jeanne
  Jeannette Jeannie Jeannine Jeff Jefferson Jeffery Jeffrey Jeffry Jena Jenifer Jenna Jennie Jenny Jensen Jerald
  Jeremiah Jeremy Jeri Jermaine Jerome Jerri Jerry Jess Jesse Jessie Jesus Jett Jewel Jill Jillian Jim Jimena
  Jimmie Jimmy Jo Joan Joann Joanna Joanne Joaquin Jocelyn Jodi Jodie Jody Joelle Joesph Joey Johan Johanna
  Johnathan Johnathon Johnnie Johnny Jolene Jolie Jonah Jonathan Jonathon Joni Jordan Jordon Jordyn Josefina
  Joselyn Josephine Josh Josie Joslyn Josue Journee Journey Joy Joyce Juanita Judah Judi Judith Judson Judy Julian
  Julianna Julianne Julien Juliet Julio Julissa Julius Juniper Justice Justin Justina Justine Kacey Kacie Kade
  Kaden Kadence Kaelyn Kaiden Kaila Kailani Kailee Kailey Kailyn Kaitlin Kaitlyn Kaitlynn Kalani Kaleb Kaleigh
  Kaley Kali Kaliyah Kallie Kamari Kamden Kameron Kamila Kamryn Kane Kara Kareem Karin Karina Karissa Karl Karla
  Karlee Karli Karlie Karly Karson Karsyn Karter Karyn Kasen Kasey Kash Kason Kassandra Kassidy Kate Katelyn
  Katelynn Katharine Katherine Katheryn Kathi Kathie Kathleen Kathrine Kathryn Kathy Katie Katina Katlyn Katrina
  Katy Kay Kaya Kayden Kaydence Kaye Kayla Kaylani Kaylee Kayleigh Kaylie Kaylin Kaylyn Kaylynn Kayson Keaton
  Keegan Keely Keenan Kehlani Keira Keisha Keith Kellan Kellen Kelley Kelli Kellie Kelly Kelsey Kelsi Kelsie Kelvin
  Ken Kendal Kendall Kendra Kendrick Kenia Kenna Kennedi Kennedy Kenneth Kenny Kent Kenton Kenya Kenzie Keri Kerri
  Kerry Khalil Khloe Kian Kiana Kiera Kieran Kierra Kiersten Kiley Killian Kim Kimber Kimberlee Kimberley Kimberly
  King Kingston Kinley Kinsley Kira Kirby Kirk Kirsten Knox Kobe Kody Kolby Kolton Korey Kori Kory Kourtney Kris
  Krista Kristal Kristen Kristi Kristian Kristie Kristin Kristina Kristine Kristopher Kristy Krystal Krystle Kurt
  Kurtis Kyla Kylan Kyle Kylee Kyleigh Kyler Kylie Kyrie Lacey Lacie Lacy Ladonna Laila Lainey Lakeisha Lakisha
  Lamar Lamont Lance Landen Landon Landry Landyn Lane Laney Larissa Larry Lashawn Latasha Latisha Latonya Latoya
  Laurel Lauren Laurence Lauri Laurie Lauryn Laverne Lawanda Lawrence Lawson Layne Layton Leann Leanna Leanne Lee
  Leeann Legend Leia Leigh Leighton Leila Leilani Lela Leland Lennon Lennox Lenora Lenore Leona Leonard Leonel
  Leroy Lesa Lesley Leslie Lesly Lester Leticia Lexi Lexie Liana Libby Liberty Lila Lilah Lilia Lilian Liliana
  Lilith Lillian Lilliana Lincoln Lindsay Lindsey Lionel Lisa Liza Lizbeth Lizette Lloyd Lois Lola London Londyn
  Lonnie Lora Lorelei Loren Lorena Lorene Loretta Lori Lorie Lorna Lorraine Lorrie Lou Louie Louisa Lourdes Lowell
  Luann Lucian Luciano Lucille Lucinda Lucy Luisa Luke Lula Lupe Luther Luz Lyla Lyle Lynda Lyndsey Lynette Lynn
  Lynne Lynnette Lyric Macey Maci Macie Mack Mackenzie Macy Madalyn Maddison Maddox Madeleine Madeline Madelyn
  Madelynn Madilyn Madilynn Madison Madisyn Madyson Mae Maeve Magdalena Maggie Magnolia Maisie Major Makayla
  Makenna Makenzie Malakai Malaysia Malcolm Malia Malinda Maliyah Mallory Mamie Mandi Mandy Mara Maranda Marcel
  Marcella Marcelo Marci Marcie Marco Marcus Marcy Maren Margarita Margie Margo Margot Marguerite Mariah Marian
  Marianna Marianne Maribel Maricela Mariela Marilyn Marion Marisa Marisela Marisol Marissa Maritza Marjorie Marla
  Marlee Marlena Marlene Marley Marlin Marlo Marlon Marquis Marquise Marquita Marsha Marshall Marty Marvin Maryann
  Maryanne Maryellen Maryjane Mason Mathew Mathias Matt Mattie Maura Maureen Maurice Mauricio Maverick Mavis
  Maximus Maxine Maxwell May Mayra Mckayla Mckenna Mckenzie Mckinley Meadow Meagan Meaghan Megan Meghan Mekhi
  Melanie Melany Melba Melinda Melodie Melody Melvin Memphis Mercedes Meredith Merle Messiah Micaela Micah Michaela
  Micheal Michel Michele Michelle Mickey Mikaela Mikayla Mike Mikel Milagros Milani Mildred Miles Miley Miller Milo
  Milton Mindy Minnie Miracle Miranda Miriam Misael Misty Mitchel Mitchell Mitzi Moises Mollie Molly Monica Monique
  Monroe Montana Monty Morgan Moriah Morris Moses Moshe Muriel Mya Myah Myla Myles Myra Myrna Myron Myrtle Nadia
  Nadine Nakia Nancy Nanette Naomi Nash Nasir Natalee Nataly Natasha Nathanael Nathanial Nayeli Neal Nehemiah Neil
  Nelda Nellie Nelson Nevaeh Nicholas Nichole Nick Nickolas Nico Nicolette Nigel Nikita Nikki Nikolai Nikolas Noe
  Noelle Nola Nolan Norah Noreen Norma Norman Nova Nyla Nylah Oakley Octavia Octavio Odin Olive Ollie Omari Opal
  Ophelia Orion Orlando Osvaldo Otis Otto Owen Paige Paislee Paisley Palmer Paloma Pam Pamela Paola Paris Parker
  Pat Patience Patrice Patrick Patsy Patti Patty Paulette Paulina Pauline Paxton Payton Pearl Peggy Penny Percy
  Perla Perry Pete Peyton Phil Philip Phillip Phoebe Phoenix Phyllis Pierce Piper Polly Porter Precious Presley
  Preston Prince Priscilla Quentin Quincy Quinn Quintin Quinton Rachael Racheal Rachel Rachelle Rae Raegan Raelyn
  Raelynn Raiden Raina Ralph Ramiro Randal Randall Randi Randolph Randy Raven Ray Raymond Rayna Reagan Reba Rebeca
  Rebecca Rebekah Reece Reed Reese Regan Reggie Reginald Reid Reign Remi Remington Remy Rena Renae Rene Renee
  Reuben Rex Reyna Reynaldo Rhea Rhett Rhiannon Rhoda Rhonda Rhys Rick Rickey Rickie Ricky Rigoberto Riley River
  Robbie Robby Roberta Roberto Robyn Rocco Rochelle Rocio Rocky Roderick Rodger Rodney Rodolfo Rodrigo Rogelio
  Roger Rohan Roland Rolando Romeo Ron Ronald Ronan Ronda Ronnie Ronny Roosevelt Rosa Rosalie Rosalind Rosalinda
  Rosalyn Rosanna Rosanne Rosario Roseann Roselyn Rosemarie Rosemary Rosetta Roslyn Ross Rowen Roxanna Roxanne Roy
  Royal Royce Ruben Ruby Rudolph Rudy Rufus Russell Rusty Ruth Ruthie Ryan Ryann Ryder Ryker Rylan Ryland Rylee
  Ryleigh Rylie Sabrina Sadie Sage Saige Sallie Sally Salvador Salvatore Sam Samara Sammie Sammy Samson Sandi Sandy
  Santana Santino Santos Sarai Sasha Saul Saundra Savanna Savannah Sawyer Saylor Scarlet Scarlett Scot Scott
  Scottie Scotty Sean Selah Selena Selina Serena Serenity Sergio Seth Shaina Shana Shane Shania Shanna Shannon
  Shantel Shari Sharlene Sharon Sharron Shaun Shauna Shawn Shawna Shay Shayla Shayna Shayne Shea Sheena Sheila
  Shelby Sheldon Shelia Shelley Shelly Sheree Sheri Sherman Sherri Sherrie Sherry Sheryl Shiloh Shirley Sidney
  Siena Sierra Silas Silvia Simon Simone Sky Skye Skyla Skylar Skyler Sloan Sloane Solomon Sondra Sonja Sonny Sonya
  Soren Spencer Stacey Staci Stacie Stacy Stefanie Stephan Stephanie Stephany Stephen Sterling Stetson Steve Steven
  Stevie Stewart Stuart Sue Sullivan Summer Sunny Susana Susanne Susie Sutton Suzanne Suzette Sydney Sylvester
  Sylvia Tabatha Tabitha Talia Talon Tamara Tameka Tamera Tami Tamia Tamika Tammi Tammie Tammy Tamra Tania Tanisha
  Tanner Tanya Taryn Tasha Tate Tatum Tatyana Tayler Taylor Teagan Ted Teddy Terence Teresa Teri Terra Terrance
  Terrell Terrence Terri Terrie Terry Tessa Tevin Thaddeus Thalia Thea Thelma Theresa Therese Tia Tiana Tianna
  Tiara Tierra Tiffani Tiffany Timmy Timothy Tina Titus Toby Todd Tommie Tommy Toni Tonia Tony Tonya Tori Tory
  Trace Tracey Traci Tracie Tracy Travis Trent Trenton Trevon Trevor Trey Tricia Trina Trinity Trisha Trista
  Tristan Tristen Tristin Triston Troy Trudy Tucker Ty Tyler Tyra Tyree Tyrell Tyrone Tyson Ulises Ulysses Uriah
  Uriel Ursula Valarie Valencia Valentino Valerie Van Vance Vanessa Vaughn Velma Verna Vernon Veronica Vicki Vickie
  Vicky Vince Vincent Viola Violet Virgil Virginia Vivian Viviana Vivienne Wade Walker Wallace Walter Wanda Warren
  Waylon Wayne Wendell Wendi Wendy Wesley Weston Whitney Wilbert Wilbur Wilfred Will Willa Willard Willie Willis
  Wilma Winifred Winston Winter Woodrow Wren Wyatt Wynter Xander Xavier Xiomara Yadira Yahir Yareli Yaretzi Yesenia
  Yolanda Yosef Yvette Yvonne Zachariah Zachary Zachery Zackary Zackery Zaiden Zander Zane Zara Zaria Zariah Zayden
  Zayn Zayne Zechariah Zoey Zoie Zuri
`
