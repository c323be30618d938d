import type { Decorator } from '@storybook/react-vite'

/** A page with something to read, beside which a widget stands. */
export const besideText: Decorator = function BesideText(Story, { globals }) {
  const dir = globals['direction'] === 'rtl' ? 'rtl' : 'ltr'
  return (
    <main dir={dir} style={{ background: 'Canvas', color: 'CanvasText', minBlockSize: '100vh', padding: 24 }}>
      <h1 style={{ font: '600 24px system-ui' }}>Linen and other plants</h1>
      <p style={{ font: '16px/1.6 system-ui', maxInlineSize: '60ch' }}>
        Flax has been grown for its fibres for thousands of years. It is sown in spring, pulled in summer, and
        left on the field until the stems come apart.
      </p>
      <Story />
    </main>
  )
}
