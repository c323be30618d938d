import type { widgetWords } from '../../parts/widgetWords.js'
import type { Labels } from '../../parts/labels.js'

/** The words that a widget needs before its chat is there. */
export type WidgetWords = Pick<Labels, keyof typeof widgetWords>
