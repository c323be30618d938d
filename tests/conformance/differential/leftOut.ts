/** What an SDK declares and ours is not asked for, with the reason. */
export const leftOut: readonly { methods: RegExp; why: string }[] = [
  {
    methods: /^(actors|Actor)\b/,
    why: 'Actors run on a host of their own, with a socket library of their own: an app that needs them keeps the SDK.',
  },
  {
    methods: /^Base44Error$/,
    why: 'It is a class and not a call: what it holds is asserted in sameWords.test.ts.',
  },
]
