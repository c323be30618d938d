/** An entity's name as a word in a sentence: `SupportTicket` is "support ticket", and two of it "support tickets". */
export function entityNoun(entityName: string, count = 1): string {
  const noun = entityName
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  if (count === 1) return noun
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
