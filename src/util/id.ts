/** Whether a text can be the name of a source, a receiver or a policy: it stands in commands, tables and messages. */
export const isId = (text: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]{0,63}$/u.test(text)

export const ID_RULE = 'must be at most 64 letters, digits, ".", "_" or "-", without spaces'
