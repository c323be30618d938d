import type { Decorator, Preview } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import 'base44-react/styles.css'
import { auditLooks, auditOptions } from './auditLooks.js'

/** Theme and direction are attributes of the page, as they are in an app. */
const withLook: Decorator = function WithLook(Story, { globals }) {
  const theme = globals['theme'] === 'dark' ? 'dark' : 'light'
  const direction = globals['direction'] === 'rtl' ? 'rtl' : 'ltr'
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
    document.documentElement.style.colorScheme = theme
    document.documentElement.dir = direction
  }, [theme, direction])
  return <Story />
}

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withLook],
  parameters: { a11y: { test: 'error', options: auditOptions } },
  afterEach: auditLooks,
  initialGlobals: { theme: 'light', direction: 'ltr' },
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'The side on which text begins',
      toolbar: {
        icon: 'paragraph',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
  },
}

export default preview
