import './requireReact18.js'
import './domSetup.js'
