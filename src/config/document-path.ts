/** Where something stands in a document: keys and indexes, from its root on. */
export type Path = readonly PropertyKey[]
