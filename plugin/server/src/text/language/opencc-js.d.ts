/** The package types its subpaths for newer module resolution only. */
declare module 'opencc-js/t2cn' {
  /** `key value|key value`, or pairs of both. */
  type Dictionary = string | readonly [string, string][];
  /** What a conversion is made of: chain after chain, in each the first dictionary that has the longest key. */
  export interface Dictionaries {
    normalizationChain?: readonly (readonly Dictionary[])[];
    segmentation?: readonly Dictionary[];
    conversionChain: readonly (readonly Dictionary[])[];
  }
  export const Locale: { configs: Readonly<Record<'t2s' | 'tw2s' | 'tw2sp', Dictionaries>> };
  export function Converter(options: { from: 't' | 'tw' | 'twp' | 'hk'; to: 'cn' }): (text: string) => string;
}
declare module 'opencc-js/cn2t' {
  export function Converter(options: { from: 'cn' | 't'; to: 't' | 'tw' | 'twp' | 'hk' }): (text: string) => string;
}
