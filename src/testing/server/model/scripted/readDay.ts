const dayMs = 86_400_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The day that a text names ("tomorrow", "in 3 days", "next week", "friday", "2031-05-04"), and the words that name it. */
export function readDay(text: string, now: number): { date: string; words: string } | undefined {
  const iso = /\b\d{4}-\d\d-\d\d\b/.exec(text)?.[0]
  if (iso) return { date: iso, words: iso }
  const found =
    /\b(today|tomorrow|yesterday|next week|in (\d{1,3}) (days?|weeks?)|(?:next )?(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/i.exec(
      text,
    )
  if (!found) return undefined
  const [words, name = '', amount, unit] = found
  const days = amount
    ? Number(amount) * (unit?.startsWith('week') ? 7 : 1)
    : daysUntil(name.toLowerCase(), now)
  return { date: new Date(now + days * dayMs).toISOString().slice(0, 10), words }
}

function daysUntil(name: string, now: number): number {
  if (name === 'today') return 0
  if (name === 'tomorrow') return 1
  if (name === 'yesterday') return -1
  if (name === 'next week') return 7
  const wanted = weekdays.indexOf(name.replace('next ', ''))
  // "Friday" said on a Friday is the next one.
  return ((wanted - new Date(now).getUTCDay() + 6) % 7) + 1
}
