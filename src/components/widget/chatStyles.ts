import styles from '../../styles/index.css?inline'
import { ofHost } from './ofHost.js'

/** All styles of the kit, as text, for a shadow root. */
export const chatStyles = ofHost(styles)
