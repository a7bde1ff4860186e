/** What a walk through XML tells. Offsets are UTF-16 units of the source. */
export interface XmlEvents {
  /** `end`: where the tag has ended. */
  open(name: string, attributes: Readonly<Record<string, string>>, end: number): void
  /** `start`: where the closing tag begins. */
  close(start: number): void
  /** References are not decoded. */
  text(text: string, cdata: boolean): void
  /** The source ends; elements that are still open are closed after this. */
  finish(): void
}

// They are never closed in HTML that was pasted unescaped.
const VOID = /^(?:br|hr|img|input|wbr)$/i
export const isVoidElement = (name: string): boolean => name.length < 6 && VOID.test(name)
