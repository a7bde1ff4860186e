/** The same guid stands as `&#038;` in REST and as `&` in a feed that was read. */
export const plainGuid = (guid: string): string => guid.trim().replace(/&(?:#0*38|amp);/g, '&')
