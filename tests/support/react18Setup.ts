// on its own, so that it redirects once however many files share the document
import './requireReact18.js'
