/** What becomes of a part of a document by its name and content type. */
export type PartFate = 'goes' | 'xml' | 'embedded' | 'kept' | 'macros' | 'embedded-object' | 'unsupported'

// Properties, thumbnails, printers' settings, data of add-ins and servers, histories and signatures.
const GOES = new RegExp('^(docProps/|docMetadata/|customXml/|customUI/|_xmlsignatures/|package/|\\[trash\\]/|' +
  'xl/customProperty)|(^|/)(printerSettings|webextensions|changesInfos|revisions|userCustomization|' +
  'recipientData\\.xml|revisionInfo\\.xml|thumbnail[^/]*$)', 'i')
const GONE_TYPES = /package\.(core-properties|digital-signature)|(extended|custom)-properties|customXmlProperties/
const MACROS = /macroEnabled|vbaProject|vbaData|macrosheet|attachedToolbars|intlmacrosheet/i
const OBJECTS = /oleObject|activeX|\.ole$|ms-excel$|msword$|ms-powerpoint$/i
const CONNECTIONS = /(^|\/)(connections\.xml|queryTables\/|model\/)/
const OFFICE = /^application\/(vnd\.openxmlformats-officedocument|vnd\.oasis)/
const XML = /[+/]xml$|vmlDrawing$/
const MEDIA = /^(image|audio|video)\/|^application\/pdf$/
const FONTS = /obfuscatedFont|x-fontdata|\/font|x-font/

/** Decides on a part. */
export function fateOf(name: string, type: string): PartFate {
  if (MACROS.test(type) || /(^|\/)vbaProject/i.test(name)) return 'macros'
  if (GOES.test(name) || GONE_TYPES.test(type)) return 'goes'
  if (OBJECTS.test(type) || OBJECTS.test(name)) return 'embedded-object'
  // Where a table comes from, with servers and accounts; without it, the table would not be the same.
  if (CONNECTIONS.test(name)) return 'unsupported'
  if (XML.test(type)) return type === 'image/svg+xml' ? 'embedded' : 'xml'
  if (FONTS.test(type)) return 'kept'
  return MEDIA.test(type) || OFFICE.test(type) ? 'embedded' : 'unsupported'
}
