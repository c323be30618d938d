import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sourceAliases } from '../tests/support/sourceAliases.js'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: sourceAliases },
})
