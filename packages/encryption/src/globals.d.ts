/**
 * The few globals that browsers and Node share, for the floors that compile with neither's types.
 * Where those types are present they win; what is written here is the part both agree on.
 */

type KeyUsage = 'decrypt' | 'deriveBits' | 'deriveKey' | 'encrypt' | 'sign' | 'unwrapKey' | 'verify' | 'wrapKey'

interface CryptoKey {
  readonly extractable: boolean
  readonly type: 'private' | 'public' | 'secret'
}

interface CryptoKeyPair {
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
}

interface AlgorithmParameters {
  readonly name: string
  readonly [parameter: string]: unknown
}

interface SubtleCrypto {
  decrypt(algorithm: AlgorithmParameters, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  deriveBits(algorithm: AlgorithmParameters, key: CryptoKey, length: number): Promise<ArrayBuffer>
  digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  encrypt(algorithm: AlgorithmParameters, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  exportKey(format: 'raw' | 'pkcs8' | 'spki', key: CryptoKey): Promise<ArrayBuffer>
  generateKey(
    algorithm: AlgorithmParameters, extractable: boolean, usages: readonly KeyUsage[],
  ): Promise<CryptoKeyPair>
  importKey(
    format: 'raw' | 'pkcs8' | 'spki', data: Uint8Array<ArrayBuffer>, algorithm: AlgorithmParameters,
    extractable: boolean, usages: readonly KeyUsage[],
  ): Promise<CryptoKey>
  sign(algorithm: AlgorithmParameters, key: CryptoKey, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  verify(
    algorithm: AlgorithmParameters, key: CryptoKey, signature: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>
}

interface Crypto {
  readonly subtle: SubtleCrypto
  getRandomValues<T extends Uint8Array<ArrayBuffer>>(bytes: T): T
}

declare var crypto: Crypto

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare var TextEncoder: { new (): TextEncoder }

interface TextDecoder {
  decode(bytes?: Uint8Array): string
}

declare var TextDecoder: {
  new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }): TextDecoder
}
