/**
 * The elements and attributes of SVG 1.1 and 2, and of the HTML that drawings hold as text. What is none of them is
 * drawn by nobody.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Elements of SVG; those beginning with `flow` are Inkscape's running text of SVG 1.2. */
export const SVG_ELEMENTS = words(`a altGlyph altGlyphDef altGlyphItem animate animateColor animateMotion
animateTransform circle clipPath cursor defs discard ellipse feBlend feColorMatrix feComponentTransfer feComposite
feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
feTile feTurbulence filter flowDiv flowLine flowPara flowRegion flowRegionExclude flowRoot flowSpan font font-face
font-face-format font-face-name font-face-src font-face-uri foreignObject g glyph glyphRef hatch hatchpath hkern image
line linearGradient marker mask mesh meshgradient meshpatch meshrow missing-glyph mpath path pattern polygon polyline
radialGradient rect set solidcolor stop style svg switch symbol text textPath tref tspan use view vkern`)

/** Attributes that decide on how SVG is drawn and moves. */
export const SVG_ATTRIBUTES = words(`accent-height accumulate additive alignment-baseline alphabetic amplitude
arabic-form ascent attributeName attributeType azimuth background-color baseFrequency baseProfile baseline-shift bbox
begin bias by calcMode cap-height class clip clip-path clip-rule clipPathUnits color color-interpolation
color-interpolation-filters color-profile color-rendering contentScriptType contentStyleType crossorigin cursor cx cy d
decoding descent diffuseConstant direction display divisor dominant-baseline dur dx dy edgeMode elevation
enable-background end exponent externalResourcesRequired fill fill-opacity fill-rule filter filterRes filterUnits
flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
font-style font-variant font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
font-variant-position font-variation-settings font-weight format fr from fx fy g1 g2 glyph-name
glyph-orientation-horizontal glyph-orientation-vertical glyphRef gradientTransform gradientUnits hanging hatchUnits
height horiz-adv-x horiz-origin-x horiz-origin-y href id ideographic image-rendering in in2 inline-size intercept
isolation k k1 k2 k3 k4 kernelMatrix kernelUnitLength kerning keyPoints keySplines keyTimes lang lengthAdjust
letter-spacing lighting-color limitingConeAngle line-height local marker marker-end marker-mid marker-start
markerHeight markerUnits markerWidth mask mask-type maskContentUnits maskUnits mathematical max media min
mix-blend-mode mode numOctaves offset opacity operator order orient orientation origin overflow overline-position
overline-thickness paint-order panose-1 path pathLength patternContentUnits patternTransform patternUnits pitch
playbackorder pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r
radius refX refY rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures restart result rotate
rx ry scale seed shape-image-threshold shape-inside shape-margin shape-padding shape-rendering shape-subtract side
slope solid-color solid-opacity spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stemh
stemv stitchTiles stop-color stop-opacity strikethrough-position strikethrough-thickness string stroke
stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style
surfaceScale systemLanguage tabindex tableValues targetX targetY text-align text-anchor text-decoration
text-decoration-color text-decoration-line text-decoration-style text-indent text-orientation text-overflow
text-rendering text-transform textLength timelinebegin to transform transform-box transform-origin type u1 u2
underline-position underline-thickness unicode unicode-bidi unicode-range units-per-em v-alphabetic v-hanging
v-ideographic v-mathematical values vector-effect version vert-adv-y vert-origin-x vert-origin-y viewBox viewTarget
visibility white-space width widths word-spacing writing-mode x x-height x1 x2 xChannelSelector y y1 y2
yChannelSelector z zoomAndPan`)

/** Elements of HTML that are text or its layout. */
export const HTML_ELEMENTS = words(`a abbr article aside b bdi bdo big blockquote body br caption center cite code col
colgroup dd del dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr html i img ins kbd li main
mark nav ol p pre q rp rt ruby s samp section small span strike strong style sub sup table tbody td tfoot th thead time
tr tt u ul var wbr`)

/** Attributes of HTML that decide on how text is laid out. */
export const HTML_ATTRIBUTES = words(`align bgcolor border cellpadding cellspacing class color colspan dir face height
href id lang nowrap reversed rowspan size span src start style type valign value width`)
