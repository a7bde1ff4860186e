/** Whether the weights know the words of a language. Where nobody can tell which it is, they are tried. */
export const isLearned = (language: string | null): boolean => language === null || language === 'de' || language === 'en'
