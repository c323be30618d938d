import type { Decorator } from '@storybook/react-vite'

/** A page in the theme's own colours, with room of the given width. */
export function onPage(inlineSize = 460): Decorator {
  return function OnPage(Story) {
    return (
      <div style={{ background: 'Canvas', color: 'CanvasText', padding: 16 }}>
        <div style={{ inlineSize, maxInlineSize: '100%' }}>
          <Story />
        </div>
      </div>
    )
  }
}
