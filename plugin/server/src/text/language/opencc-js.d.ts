/** The package types its subpaths for newer module resolution only. */
declare module 'opencc-js/t2cn' {
  export function Converter(options: { from: 't' | 'tw' | 'twp' | 'hk'; to: 'cn' }): (text: string) => string;
}
declare module 'opencc-js/cn2t' {
  export function Converter(options: { from: 'cn' | 't'; to: 't' | 'tw' | 'twp' | 'hk' }): (text: string) => string;
}
