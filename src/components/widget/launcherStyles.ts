import launcher from '../../styles/launcher.css?inline'
import page from '../../styles/page.css?inline'
import { ofHost } from './ofHost.js'

/** The styles of a closed widget in its shadow root, as text. */
export const launcherStyles = ofHost(launcher)

/** Those that the page must have for it, and that change nothing of the page's own. */
export const pageStyles: string = page
