/** Names that reach an object's prototype: never a field of ours, and an attempt where somebody asks for one. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
