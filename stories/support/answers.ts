import { reply } from 'base44-react/testing'

const markdown = `Two of them are yours. **Ship invoices** was due yesterday, and the certificate blocks the release:

- Invoices: 4 left, 20 minutes of work
- Certificate: waits for [ops.example.com](https://ops.example.com/)

\`\`\`bash
certbot renew --cert-name shop
\`\`\`

| Task | Due | Owner |
|---|--:|---|
| Renew certificate | 12 Nov | Dana |
| Ship invoices | 15 Nov | You |

![Burn-down of the week](https://cdn.example.net/chart.png)`

/** An answer with all that an answer can have. */
export const fullAnswer = reply(markdown, {
  reasoning: 'They ask about overdue tasks. I read the open ones first, then compare their dates with today.',
  tool: 'read_Task',
  args: { q: { status: 'open' } },
})

/** Long enough to be scrolled. */
export const longAnswer = reply(
  Array.from(
    { length: 40 },
    (_, n) => `Paragraph ${String(n + 1)} of a long answer, which goes on for a while.`,
  ).join('\n\n'),
)

export const shortAnswer = reply('It is on its way, and should be with you tomorrow.')
