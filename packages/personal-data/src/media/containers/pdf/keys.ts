/**
 * The keys of ISO 32000-2 that decide on what pages show, say and link to. What is none of them is left out: properties
 * and ids of documents, data that programs keep for themselves, files inside the file, scripts, signatures.
 */
export const NEEDED_KEYS: ReadonlySet<string> = new Set(`
Type Version Extends Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines OpenAction AcroForm
StructTreeRoot MarkInfo Lang OutputIntents OCProperties NeedsRendering URI Base
HideToolbar HideMenubar HideWindowUI FitWindow CenterWindow DisplayDocTitle NonFullScreenPageMode Direction ViewArea
ViewClip PrintArea PrintClip PrintScaling Duplex PickTrayByPDFSize PrintPageRange NumCopies Enforce
Parent Kids Count Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group Annots Trans Dur
StructParents Tabs TemplateInstantiated PresSteps UserUnit
Nums Limits S P St D A SE C F First Last Title Prev Next Dest
ExtGState ColorSpace Pattern Shading XObject Font ProcSet Properties
LW LC LJ ML RI OP op OPM BG BG2 UCR UCR2 TR TR2 HT FL SM SA BM SMask CA ca AIS TK UseBlackPtComp HTO
HalftoneType Frequency Angle SpotFunction AccurateScreens TransferFunction Xsquare Ysquare Width2 Height2
FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Functions Bounds Function
Length Filter DecodeParms Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows
EndOfBlock BlackIs1 DamagedRowsBeforeError JBIG2Globals ColorTransform
WhitePoint BlackPoint Gamma Matrix Alternate Colorants Process MixingHints Components Solidities PrintingOrder DotGain
Subtype Width Height Intent ImageMask Mask Interpolate Alternates SMaskInData Name StructParent OC Image
DefaultForPrinting Matte FormType BBox CS I G BC TR PatternType PaintType TilingType XStep YStep ShadingType Background
AntiAlias Coords Extend BitsPerCoordinate BitsPerFlag VerticesPerRow
BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode FontBBox FontMatrix CharProcs DescendantFonts
CIDSystemInfo DW W DW2 W2 CIDToGIDMap BaseEncoding Differences FontName FontFamily FontStretch FontWeight Flags
ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2
FontFile3 CharSet Style FD CIDSet Panose Registry Ordering Supplement Length1 Length2 Length3 CMapName WMode UseCMap
Usage Language Export Zoom Print View PageElement Preferred ExportState min max PrintState ViewState OCGs VE Configs
BaseState ON OFF AS ListMode RBGroups Locked Event Category
Rect AP Border QuadPoints Popup Open IC LE Vertices L LL LLE Cap CP CO LLO IT RD InkList BE BS DA Q Sy H PA MK IRT RT
State StateModel Path OverlayText Repeat RO R AC IX RC IF TP SW FB SD IsMap T PreserveRB Fields NewWindow
NeedAppearances DR FT TU Ff V DV MaxLen Opt TI
IDTree ParentTree ParentTreeNextKey RoleMap ClassMap Namespaces ID Ref Pg Alt E ActualText NS PhoneticAlphabet Phoneme
MCID Stm StmOwn Obj RoleMapNS Marked Suspects O Placement WritingMode BackgroundColor BorderColor BorderStyle
BorderThickness Padding Color SpaceBefore SpaceAfter StartIndent EndIndent TextIndent TextAlign BlockAlign InlineAlign
TBorderStyle TPadding BaselineShift LineHeight TextDecorationColor TextDecorationThickness TextDecorationType RubyAlign
RubyPosition GlyphOrientationVertical ColumnCount ColumnGap ColumnWidths ListNumbering ContinuedList ContinuedFrom
RowSpan ColSpan Headers Scope Summary Short Role Checked Desc TextPosition
Dm M Di B OutputCondition OutputConditionIdentifier RegistryName DestOutputProfile`.trim().split(/\s+/))

/** Resources whose names are the author's: fonts, pictures and layers by the name that pages use. */
export const NAME_MAPS: ReadonlySet<string> =
  new Set('Font XObject Pattern ColorSpace Shading ExtGState Properties'.split(' '))

/** Annotations that are notes of people, pictures of forms or links; their marks decide on nothing that is drawn. */
export const ANNOTATIONS: ReadonlySet<string> = new Set(
  ('Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Ink ' +
    'Popup Widget PrinterMark TrapNet Watermark Redact').split(' '))

/** Annotations that hold a film, a sound or a model of their own. */
export const PLAYED_ANNOTATIONS: ReadonlySet<string> = new Set('Sound Movie Screen 3D RichMedia Projection'.split(' '))

/**
 * Actions that run programs, open files elsewhere or send forms to somebody. All others stay inside the document or
 * follow a link, of which those stay that everybody can follow.
 */
export const REACHING_ACTIONS: ReadonlySet<string> = new Set(
  ('GoToR GoToE Launch Thread Sound Movie SubmitForm ImportData JavaScript Rendition GoTo3DView RichMediaExecute ' +
    'GoToDp').split(' '))
