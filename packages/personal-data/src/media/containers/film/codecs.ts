import { hasUserData } from './user-data-codes.ts'

// Codecs whose samples hold coded pictures, and whose places for anything else are known and searched. Frames of DV and
// of cameras' own formats carry the time, the place and the camera; frames of PNG, TIFF or JPEG 2000 are files.
const PICTURES = new RegExp('^(avc[1-4]|dva[v1]|hvc[12]|hev1|dvh[1e]|lhv1|lhe1|av01|dav1|vp0[89]|[sh]263|H26[34]|' +
  'ap(?:ch|cn|cs|co|4h|4x)|rle |rpza|smc |cvid|SVQ[13]|IV[345][0-9]|Hap[1-9AMY5]|AVd[nh]|v210|v216|v308|v408|v410|' +
  'yuv2|yuvs|2vuy|r210|b16g|b48r|b64a|raw |tx3g|text)$')
const SOUNDS = new RegExp('^(mp4a|alac|[ae]c-[34]|Opus|fLaC|sam[rbp]|saw[bp]|sowt|twos|raw |NONE|in(?:24|32)|' +
  'fl(?:32|64)|lpcm|[if]pcm|[ua]law|ima4|agsm|\\.mp3|MAC[36]|QDM[2C]|Qclp|dts[celhxy]|mlpa|mh[am][12]|' +
  'sevc|sqcp|ssmv|vdva|ms\\0.)$', 's')

/** Whether all that the samples of a kind of picture can hold beside the picture is known. */
export const isKnownPicture = (format: string): boolean => PICTURES.test(format) || hasUserData(format)

/** The same for a kind of sound. */
export const isKnownSound = (format: string): boolean => SOUNDS.test(format)
