/** The fields that a query string names: `fields=a,b`, or `fields[]=a&fields[]=b`. */
export function readFields(search: URLSearchParams): string[] {
  return [...search]
    .filter(([key]) => key === 'fields' || /^fields\[\d*\]$/.test(key))
    .flatMap(([, value]) => value.split(','))
    .map((field) => field.trim())
    .filter((field) => field !== '')
}
