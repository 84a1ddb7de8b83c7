/** Whether a language (BCP 47) is English, which is also taken for one that is not known. */
export const isEnglish = (lang: string): boolean => lang === '' || lang.startsWith('en');
