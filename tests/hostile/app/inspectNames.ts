import type { Sighting } from '../Played.js'

const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u
const LONGEST_SHOWN = 110

/** Looks at every file's name: nothing in it is unseen, its end is in sight, and all of it can be had. */
export function inspectNames(): Sighting[] {
  const names = [...document.querySelectorAll<HTMLElement>('.b44-attachments bdi, .b44-file-name bdi')]
  return names.flatMap((name) => {
    const { title, textContent: shown } = name
    const problems = [
      UNSEEN.test(title) || UNSEEN.test(shown) ? 'has what can’t be seen' : '',
      title.trim() === '' ? 'is empty' : '',
      title.endsWith([...shown].slice(-8).join('')) ? '' : 'ends otherwise than it says',
      shown.length > LONGEST_SHOWN ? 'is shown at full length' : '',
      isInSight(name) ? '' : 'has its end out of sight',
    ]
    return problems
      .filter((problem) => problem !== '')
      .map((problem) => ({ rule: 'name' as const, seen: `${shown.slice(0, 60)} ${problem}` }))
  })
}

function isInSight(name: HTMLElement): boolean {
  const end = name.querySelector('[data-part="name-end"]')?.getBoundingClientRect()
  const row = name.closest('li')?.getBoundingClientRect()
  if (!end || !row) return false
  return end.width > 0 && end.left >= row.left - 1 && end.right <= row.right + 1
}
