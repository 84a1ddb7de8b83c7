import { asciiDigits } from './digits.ts';

/** Joiners, direction marks, soft hyphens, selectors, fillers, and the stroke that stretches Arabic words: nobody sees or means them. */
const UNSEEN = /\u034F|[\p{Cf}\p{Variation_Selector}\u0640\u115F\u1160\u3164\uFFA0]/gu;
/** Where marks may be left out and the word is still that word. In kana, Indic or Thai a mark is a sound. */
const MARKED = /([\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu;
const MARKED_LATIN = /(\p{Script=Latin})\p{M}+/gu;
/** Cyrillic: a stress on a vowel, and the dots of ё. The short и, the ї and others are letters of their own. */
const STRESSED = /([аеиоуыэюяіїєѣѵ]\u0306?\u0308?)[\u0300\u0301]/giu;
const YO = /([еЕ])\u0308/gu;
/** Devanagari: a nasal before its own row is written as a letter or as a dot. */
const NASAL = /ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])/gu;
/** Letters that are one letter in several shapes, or are written as others where there is no key for them. */
const SHAPES: Record<string, string> = {
  ...{ ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' },
  ...{ ς: 'σ', ٱ: 'ا', ي: 'ی', ك: 'ک', ة: 'ه' },
  ...{ ൺ: 'ണ്', ൻ: 'ന്', ർ: 'ര്', ൽ: 'ല്', ൾ: 'ള്', ൿ: 'ക്' },
};
const SHAPED = new RegExp(`[${Object.keys(SHAPES).join('')}]`, 'gu');
/** Latin letters with marks that are letters of their own to whoever writes the language, not to be left bare. */
const OWN_LETTERS: Record<string, string> = {
  ...{ de: 'äöü', es: 'ñ', sv: 'åäö', fi: 'åäö', et: 'äöüõ', da: 'åæø', nb: 'åæø', nn: 'åæø' },
  ...{ no: 'åæø', is: 'æöðþ', tr: 'çğıöşüİ', az: 'çğıöşüəİ', hu: 'öőüű' },
};
const PRIVATE = 0xe000;
const PRINTABLE = /^[\n -~]*$/;

/**
 * A text with one form for what is the same: compatibility forms (NFKC), no signs that nobody sees, no marks where they are
 * optional, quotes straight, the digits of all scripts as ASCII. Case stays. With `lang` (BCP 47) the letters of that
 * language stay apart: ü is no u in German, and in Vietnamese every mark counts.
 */
export function oneForm(text: string, lang = ''): string {
  const straight = text.replace(/[’‘ʼʻ´`′ʹ‛＇]/gu, "'").replace(/[“”„‟«»″＂״]/gu, '"');
  // Most texts: nothing below would change them.
  if (PRINTABLE.test(straight)) return straight;
  const own = OWN_LETTERS[lang.slice(0, 2)] ?? '';
  const [hidden, shown] = own === '' ? [asItIs, asItIs] : veils(own + own.toUpperCase());
  const bare = hidden(straight.normalize('NFC'))
    .replace(UNSEEN, '')
    .normalize('NFKD')
    .replace(/\u2044/gu, '/')
    .replace(MARKED, '$1')
    .replace(STRESSED, '$1')
    .replace(YO, '$1')
    .replace(NASAL, 'ं')
    // The Armenian "and" as one letter, as two, and as it is spelled today.
    .replace(/եւ/gu, 'եվ')
    .replace(/Եւ/gu, 'Եվ');
  const plain = lang.startsWith('vi') ? bare : bare.replace(MARKED_LATIN, '$1');
  return shown(asciiDigits(plain.normalize('NFC').replace(UNSEEN, '')));
}

/** The same without case: what two texts are compared or searched by. */
export function folded(text: string, lang = ''): string {
  const own = OWN_LETTERS[lang.slice(0, 2)] ?? '';
  const isTurkic = /^(tr|az)/.test(lang);
  const form = oneForm(text, lang);
  // Its i with a dot and its i without are two letters in capitals too.
  const low = isTurkic ? form.toLocaleLowerCase('tr') : form.toLowerCase();
  // Upper case may bring marks of its own: İ.
  return oneForm(low, lang).replace(SHAPED, (letter) =>
    own.includes(letter) ? letter : (SHAPES[letter] ?? letter),
  );
}

const asItIs = (text: string) => text;

/** Puts letters behind signs that no normal form touches, and brings them back. */
function veils(letters: string): [(text: string) => string, (text: string) => string] {
  const all = [...letters];
  return [
    (text) =>
      all.reduce((so, one, at) => so.replaceAll(one, String.fromCharCode(PRIVATE + at)), text),
    (text) =>
      all.reduce((so, one, at) => so.replaceAll(String.fromCharCode(PRIVATE + at), one), text),
  ];
}
