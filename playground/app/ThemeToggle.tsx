import { useEffect, useState } from 'react'

const THEMES = ['system', 'light', 'dark'] as const

/** Switches the page between the system's theme, light and dark. */
export function ThemeToggle() {
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('system')
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <fieldset className="theme-toggle">
      <legend>Theme</legend>
      {THEMES.map((name) => (
        <label key={name}>
          <input type="radio" name="theme" checked={theme === name} onChange={() => setTheme(name)} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
