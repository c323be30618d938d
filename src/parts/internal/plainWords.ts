/** A name from code in words: `read_Task` and `readTask` are "Read Task", `due_date` is "Due date". */
export function plainWords(name: string): string {
  const words = name
    .replace(/[_\-.:/\s]+/g, ' ')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
