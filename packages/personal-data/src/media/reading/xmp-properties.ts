import type { FactList } from '../facts.ts'

/** Takes from a property what it tells. */
export type PropertyReader = (value: string, facts: FactList) => void

// Namespaces are known by their address, whatever prefix a writer gives them; these are the usual prefixes.
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'], ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'], ['http://ns.adobe.com/xap/1.0/mm/', 'xmpmm'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmprights'], ['http://ns.adobe.com/xap/1.0/g/img/', 'xmpgimg'],
  ['http://ns.adobe.com/xap/1.0/stype/resourceref#', 'stref'],
  ['http://ns.adobe.com/xap/1.0/stype/resourceevent#', 'stevt'],
  ['http://ns.adobe.com/photoshop/1.0/', 'photoshop'], ['http://ns.adobe.com/tiff/1.0/', 'tiff'],
  ['http://ns.adobe.com/exif/1.0/', 'exif'], ['http://ns.adobe.com/exif/1.0/aux/', 'aux'],
  ['http://cipa.jp/exif/1.0/', 'exifex'], ['http://ns.adobe.com/pdf/1.3/', 'pdf'],
  ['http://ns.adobe.com/camera-raw-settings/1.0/', 'crs'], ['http://ns.adobe.com/lightroom/1.0/', 'lr'],
  ['http://ns.adobe.com/xmp/1.0/dynamicmedia/', 'xmpdm'],
  ['http://iptc.org/std/iptc4xmpcore/1.0/xmlns/', 'iptc4xmpcore'],
  ['http://iptc.org/std/iptc4xmpext/2008-02-29/', 'iptc4xmpext'], ['http://ns.useplus.org/ldf/xmp/1.0/', 'plus'],
  ['http://www.metadataworkinggroup.com/schemas/regions/', 'mwg-rs'],
  ['http://ns.microsoft.com/photo/1.2/', 'mp'], ['http://ns.microsoft.com/photo/1.2/t/regioninfo#', 'mpri'],
  ['http://ns.microsoft.com/photo/1.2/t/region#', 'mpreg'], ['http://ns.microsoft.com/photo/1.0/', 'microsoftphoto'],
  ['http://ns.microsoft.com/photo/1.0', 'microsoftphoto'], ['http://ns.acdsee.com/iptc/1.0/', 'acdsee'],
  ['http://ns.acdsee.com/regions/', 'acdsee-rs'], ['http://www.digikam.org/ns/1.0/', 'digikam'],
  ['http://ns.google.com/photos/1.0/camera/', 'gcamera'], ['http://ns.google.com/photos/1.0/image/', 'gimage'],
  ['http://ns.google.com/photos/1.0/depthmap/', 'gdepth'], ['http://www.dji.com/drone-dji/1.0/', 'drone-dji'],
  ['http://ns.adobe.com/xmp/note/', 'xmpnote'], ['http://creativecommons.org/ns#', 'cc'],
])

/** `dc:creator` and the like in lower case: Windows writes some names so. */
export const canonicalName = (uri: string, prefix: string, local: string): string =>
  `${PREFIXES.get(uri.toLowerCase()) ?? prefix.replace(/^xap/i, 'xmp').toLowerCase()}:${local.toLowerCase()}`

const text = (list: Parameters<FactList['text']>[0]): PropertyReader => (value, facts) => facts.text(list, value)
const owner = (field: Parameters<FactList['owner']>[0]): PropertyReader => (value, facts) => facts.owner(field, value)
const id = (what: Parameters<FactList['id']>[0]): PropertyReader => (value, facts) => facts.id(what, value)
const serial = (what: Parameters<FactList['serial']>[0]): PropertyReader => (value, facts) => facts.serial(what, value)
const time = (field: Parameters<FactList['time']>[0]): PropertyReader => (value, facts) => facts.time(field, value)
const film: PropertyReader = (value, facts) => {
  if (value !== '0') facts.preview('film')
}

const named = (reader: PropertyReader, names: string): readonly (readonly [string, PropertyReader])[] =>
  names.split(' ').map((name) => [name, reader])

/** What each property tells; others tell nothing about a person. */
export const PROPERTIES: ReadonlyMap<string, PropertyReader> = new Map([
  ...named(text('places'), 'photoshop:city photoshop:state photoshop:country iptc4xmpcore:location ' +
    'iptc4xmpcore:countrycode iptc4xmpext:city iptc4xmpext:sublocation iptc4xmpext:locationname ' +
    'iptc4xmpext:provincestate iptc4xmpext:countryname iptc4xmpext:event exif:gpsareainformation'),
  ...named(owner('creator'), 'dc:creator plus:imagecreatorname acdsee:author xmpdm:artist ' +
    'xmp:author xmpdm:composer xmpdm:engineer xmpdm:director xmpdm:directorphotography'),
  ...named(owner('artist'), 'tiff:artist exif:artist'),
  ...named(owner('author'), 'pdf:author pdf:creator microsoftphoto:author'),
  ...named(owner('copyright'), 'dc:rights tiff:copyright exif:copyright plus:copyrightownername xmpdm:copyright ' +
    'xmprights:usageterms cc:attributionname pdf:copyright pur:copyright'),
  ...named(owner('owner'), 'xmprights:owner aux:ownername exifex:cameraownername plus:licensorname'),
  ...named(owner('credit'), 'photoshop:credit photoshop:source'),
  ...named(owner('editor'), 'photoshop:captionwriter dc:contributor dc:publisher'),
  ...named(text('contacts'), 'iptc4xmpcore:ciemailwork iptc4xmpcore:citelwork iptc4xmpcore:ciadrextadr ' +
    'iptc4xmpcore:ciadrcity iptc4xmpcore:ciadrregion iptc4xmpcore:ciadrpcode iptc4xmpcore:ciadrctry ' +
    'iptc4xmpcore:ciurlwork xmprights:webstatement plus:licensoremail plus:licensorurl plus:licensortelephone1 ' +
    'plus:licensorstreetaddress plus:licensorcity photoshop:authorsposition cc:attributionurl ' +
    'mpreg:personemaildigest mpreg:personliveidcid'),
  ...named(text('people'), 'iptc4xmpext:personinimage iptc4xmpext:personname mwg-rs:name ' +
    'mpreg:persondisplayname'),
  ...named(serial('camera'), 'aux:serialnumber exifex:bodyserialnumber exifex:serialnumber exif:serialnumber ' +
    'microsoftphoto:cameraserialnumber drone-dji:cameraserialnumber drone-dji:droneserialnumber xmpdm:serialnumber ' +
    'gettyimagesgift:cameraserialnumber iptc4xmpext:serialnumber'),
  ...named(serial('lens'), 'aux:lensserialnumber exifex:lensserialnumber exif:lensserialnumber'),
  ...named(serial('flash'), 'aux:flashserialnumber microsoftphoto:flashserialnumber'),
  ...named(time('taken'), 'exif:datetimeoriginal photoshop:datecreated'),
  ...named(time('digitised'), 'exif:datetimedigitized'),
  ...named(time('created'), 'xmp:createdate xmpdm:shotdate'),
  ...named(time('changed'), 'xmp:modifydate xmp:metadatadate tiff:datetime stevt:when'),
  ...named(film, 'gcamera:motionphoto gcamera:microvideo'),
  ...named(text('texts'), 'dc:description dc:title dc:subject photoshop:headline photoshop:instructions ' +
    'exif:usercomment exif:imagedescription tiff:imagedescription lr:hierarchicalsubject digikam:tagslist ' +
    'microsoftphoto:lastkeywordxmp photoshop:category acdsee:caption acdsee:notes acdsee:keywords xmp:label ' +
    'xmp:nickname photoshop:history iptc4xmpcore:scene'),
  ...named(text('devices'), 'tiff:model'),
  ...named(text('lenses'), 'aux:lens exifex:lensmodel exif:lensmodel'),
  ...named(text('software'), 'xmp:creatortool tiff:software stevt:softwareagent pdf:producer exif:software'),
  ...named(text('computers'), 'crs:rawfilename stref:filepath stref:lasturl xmpmm:preservedfilename ' +
    'photoshop:sidecarforextension stevt:parameters'),
  ...named(id('image'), 'exif:imageuniqueid iptc4xmpext:digitalimageguid plus:copyrightownerimageid ' +
    'plus:imagesupplierimageid digikam:imageuniqueid'),
  ...named(id('document'), 'xmpmm:documentid stref:documentid'),
  ...named(id('revision'), 'photoshop:documentancestors'),
  ...named(id('original-document'), 'xmpmm:originaldocumentid stref:originaldocumentid xmpmm:derivedfrom'),
  ...named(id('instance'), 'xmpmm:instanceid stref:instanceid stevt:instanceid xmpmm:versionid'),
  ...named(id('content'), 'photoshop:transmissionreference dc:identifier xmp:identifier'),
])
