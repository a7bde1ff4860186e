/** More than anybody writes in a row. */
const MARKS = '`````'

const LOOKALIKES: Readonly<Record<string, string>> = { '`': 'ˋ', '<': '‹', '>': '›' }

/** Without the signs that could end the code in which it stands, or the element around it. */
export const withoutMarks = (raw: string): string => raw.replace(/[`<>]/g, (sign) => LOOKALIKES[sign]!)

/**
 * A stranger's line as code, for templates of the operator's. It may stand in code of theirs, or beside another such line: with marks of
 * one length, a sign at both ends that nobody sees, and no backtick of the stranger's, it is code all the same.
 */
export const codeInTemplate = (raw: string): string => `\u200b${MARKS} ${withoutMarks(raw)} ${MARKS}\u200b`
