/** A field or value as words: `in_progress` and `inProgress` are "in progress". */
export function humanize(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
}
