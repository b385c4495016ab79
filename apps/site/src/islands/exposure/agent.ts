/**
 * What asks, as Wikimedia's User-Agent policy wants it told in the header `Api-User-Agent`: the program, and where its
 * operator can be reached.
 */
export const agent = `SmallPlaces-exposure-check/1 (${location.origin}/)`
