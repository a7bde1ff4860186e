/** FNV-1a, 32 bits, signed. For indexes and comparisons within one program; whoever wants a collision finds one. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}
