/** The look of the pages: the system's theme, from 320 px up. */
export const pageStyles = `:root {
  color-scheme: light dark;
  --bg: light-dark(#ececf0, #08090b);
  --card: light-dark(#fff, #111216);
  --ink: light-dark(#17181c, #eceef3);
  --ink-2: light-dark(#5b5f6b, #a6abb8);
  --line: light-dark(#e6e7eb, #2a2d35);
  --control: light-dark(#8a8f9d, #6d7280);
  --accent: light-dark(#4f46e5, #8b8cff);
  --on-accent: light-dark(#fff, #12131a);
  --bad: light-dark(#b4232c, #ff8a8a);
  --bad-soft: light-dark(#fdecec, #2f1a1c);
  --note-soft: light-dark(#fff5dd, #2b2413);
  --note: light-dark(#7a4f00, #f0c36a);
}
* {
  box-sizing: border-box;
}
body {
  display: grid;
  grid-template-rows: 1fr auto;
  justify-items: center;
  min-block-size: 100dvh;
  margin: 0;
  padding: 16px;
  gap: 16px;
  background: var(--bg);
  color: var(--ink);
  font: 15px/1.55 ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
main {
  align-self: center;
  inline-size: min(100%, 400px);
  padding: clamp(20px, 7vw, 32px);
  border: 1px solid var(--line);
  border-radius: 16px;
  background: var(--card);
  box-shadow: 0 1px 2px light-dark(rgb(16 18 27 / 0.05), rgb(0 0 0 / 0.4)),
    0 12px 32px -12px light-dark(rgb(16 18 27 / 0.18), rgb(0 0 0 / 0.6));
}
img {
  display: block;
  margin-block-end: 16px;
}
h1 {
  margin: 0 0 4px;
  font-size: 22px;
  font-weight: 640;
  line-height: 1.25;
  letter-spacing: -0.015em;
}
p {
  margin: 0 0 20px;
  color: var(--ink-2);
  overflow-wrap: anywhere;
  text-wrap: pretty;
}
main > :last-child {
  margin-block-end: 0;
}
p strong {
  color: var(--ink);
  font-weight: 600;
}
.note,
[role='alert'] {
  padding: 9px 12px;
  border-radius: 10px;
  background: var(--note-soft);
  color: var(--note);
  font-size: 13.5px;
}
[role='alert'] {
  background: var(--bad-soft);
  color: var(--bad);
}
form {
  display: grid;
  gap: 4px;
}
label {
  font-size: 13.5px;
  font-weight: 550;
}
input {
  inline-size: 100%;
  min-block-size: 42px;
  margin-block-end: 14px;
  padding: 8px 12px;
  border: 1px solid var(--control);
  border-radius: 10px;
  background: transparent;
  color: inherit;
  font: inherit;
}
input[aria-invalid='true'] {
  border-color: var(--bad);
}
button {
  display: block;
  inline-size: 100%;
  min-block-size: 42px;
  margin-block-start: 6px;
  padding: 9px 16px;
  border: 1px solid var(--accent);
  border-radius: 10px;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
.other {
  margin: 20px 0 0;
  padding-block-start: 16px;
  border-block-start: 1px solid var(--line);
  font-size: 13.5px;
  text-align: center;
  text-wrap: balance;
}
a {
  color: var(--accent);
}
:is(a, button, input):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
footer {
  color: var(--ink-2);
  font-size: 12.5px;
  text-align: center;
}
`
