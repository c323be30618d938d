const intro = `# Caring for your lamps

This is what our support team tells people about **orders, parcels and lamps**, written down in one place. Read what you need and skip the rest; every chapter stands for itself. If you only want to know where a parcel is, go to [tracking](https://example.com/help/tracking).[^1]`

const topics = [
  `### Before you unpack

Look at the box first. If a corner is pressed in, take a photo *before* you open it: the carrier pays for what it broke, but only when the damage can be seen on the outside.

- [x] the label has your name on it
- [x] the tape is whole
- [ ] nothing rattles
- [ ] the packing list is inside`,
  `### Putting it together

1. Lay all parts on a blanket, the largest at the back.
2. Screw the stem into the foot, by hand and not with pliers.
3. Put the bulb in **last**:
   - E14 for the small lamps
   - E27 for the large ones
   - none for those with a light of their own
4. Plug it in, and wait for a second: the dimmer counts up from zero.`,
  `### When it does not light up

> It worked in the shop, and at home it does not.

We hear this often, and three times in four it is the bulb. Try another one. Then try another socket. If the fuse has gone, ~~change it yourself~~ ask somebody who may.

> A lamp that hums is not broken.
>
> > It only has a dimmer that does not like its bulb.`,
  `### Sending it back

You have thirty days. Write to [returns](https://example.com/help/returns "How to return a lamp") with the number of your order, which looks like \`A-1042\`, and we send you a label.

- Pack it as it came
  - the glass in paper
  - the stem in its sleeve
- Stick the label on the largest side
- Keep the receipt until the money is back

***`,
  `### What it costs

| Weight | Parcel | Express |
| :----- | -----: | ------: |
| up to 2 kg | 4.90 | 9.90 |
| up to 10 kg | 7.90 | 15.50 |

Orders above 100 are sent for nothing. *Express* takes no box that is longer than 90 cm.`,
  `### Telling us about it

Say what you did, what you expected and what happened instead. A message like this one helps us most:

\`\`\`text
Order:    A-1042
Lamp:     Heron
Expected: light
Happened: a click, then nothing
\`\`\``,
  `### Changing an order

As long as it is not packed, everything can be changed: the address, the colour of the shade, the number of lamps. Once it is packed, **only the address** can be, and once the van has left, nothing.

* not packed: write to us here
* packed: call us, since mails are read twice a day
* shipped: ask the carrier, or refuse the parcel at the door`,
]

const lamps = [
  { name: 'Heron', kind: 'floor lamp', place: 'beside an armchair', metres: 1.6, watts: 12, days: 3 },
  { name: 'Crane', kind: 'desk lamp', place: 'at the back of a desk', metres: 0.5, watts: 7, days: 2 },
  { name: 'Wren', kind: 'clip lamp', place: 'on a shelf', metres: 0.2, watts: 4, days: 1 },
  { name: 'Owl', kind: 'night light', place: 'near the floor of a hall', metres: 0.1, watts: 1, days: 2 },
  { name: 'Plover', kind: 'lantern', place: 'on a balcony, out of the rain', metres: 0.4, watts: 9, days: 4 },
  { name: 'Robin', kind: 'wall lamp', place: 'next to a bed', metres: 0.3, watts: 5, days: 3 },
  { name: 'Swift', kind: 'ceiling lamp', place: 'over a table', metres: 0.8, watts: 18, days: 5 },
]

const chapterOf = (
  { name, kind, place, metres, watts, days }: (typeof lamps)[number],
  at: number,
) => `## ${at + 1}. The ${name}

The **${name}** is our ${kind}. It feels best ${place}, where its ${watts} watts are enough to read by and not so much that they blind anybody. The cable is ${(metres + 1.2).toFixed(1)} metres long; please do not lay it under a carpet, since it has to stay cool.

It leaves our store within a day and is with you after about ${days} more. The box measures ${Math.round(metres * 60 + 15)} centimetres and fits ${metres > 1 ? 'through any door, but into few letter boxes' : 'under one arm'}. If nobody is at home, the carrier asks a neighbour first and then takes it to the [nearest shop](https://example.com/shops/${name.toLowerCase()}), which keeps it for a week.

Clean it with a *dry* cloth. Its glass can be had as a spare part, number \`${name.slice(0, 2).toUpperCase()}-${100 + at * 7}\`, and so can the switch; both are changed without tools in a few minutes.`

const outro = `## And if all of that did not help

Just write to us again, here or by mail. Somebody reads every message, and a person answers when the agent can't.

[^1]: A parcel can be followed as soon as the carrier has scanned it, usually in the evening of the day on which it left.`

/** About 8,000 characters of markdown: a chapter for each lamp, each with another topic. */
export function longText(): string {
  const chapters = lamps.flatMap((lamp, at) => [chapterOf(lamp, at), topics[at] ?? ''])
  return [intro, ...chapters, outro].join('\n\n')
}
