import { Hono } from 'hono'
import { ApiError } from '../ApiError.js'
import type { ServerParts } from '../serverTypes.js'
import { answerPage } from './answerPage.js'
import { assetPaths } from './assetPaths.js'
import { choosePasswordRoutes } from './choosePasswordRoutes.js'
import { loginRoutes } from './loginRoutes.js'
import { messagePage } from './messagePage.js'
import { pageStyles } from './pageStyles.js'
import { popupScript } from './popupScript.js'
import { providerRoutes } from './providerRoutes.js'

/** The pages that a browser is led to, with their files. Mount it at the root. */
export function pageRoutes(parts: ServerParts): Hono {
  const app = new Hono()
  app.onError((error, c) => {
    // What isn't meant for people stays with the server, which knows what to do with it.
    if (!(error instanceof ApiError)) throw error
    const content = messagePage('That did not work', error.message)
    return answerPage(c, { title: 'That did not work', content, status: error.status })
  })
  for (const route of [loginRoutes, providerRoutes, choosePasswordRoutes]) app.route('/', route(parts))
  app.get(assetPaths.styles, (c) => c.body(pageStyles, 200, asset('text/css')))
  app.get(assetPaths.popup, (c) => c.body(popupScript, 200, asset('text/javascript')))
  return app
}

const asset = (type: string) => ({
  'Content-Type': `${type}; charset=utf-8`,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
})
