import { readEnvironment } from './readEnvironment.js'
import { SetupError } from './SetupError.js'
import { startBackend } from './startBackend.js'

try {
  const backend = await startBackend(readEnvironment(process.env, process.argv.slice(2)))
  const stop = () => {
    // Closing takes a moment at most; whatever hangs must not keep a terminal waiting.
    setTimeout(() => process.exit(1), 5000).unref()
    backend.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  console.log('Base44, local: for development only')
  console.log(`listening on ${backend.url}`)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
