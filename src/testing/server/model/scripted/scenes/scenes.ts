import { codeScene } from './codeScene.js'
import { failingToolScene } from './failingToolScene.js'
import { hugeResultScene } from './hugeResultScene.js'
import { longScene } from './longScene.js'
import { questionScene } from './questionScene.js'
import { reasoningScene } from './reasoningScene.js'
import type { Scene } from './Scene.js'
import { stallScene } from './stallScene.js'
import { tablesScene } from './tablesScene.js'
import { toolsScene } from './toolsScene.js'

/** All scenes, in the order in which they are listed. */
export const scenes: readonly Scene[] = [
  longScene,
  tablesScene,
  codeScene,
  reasoningScene,
  toolsScene,
  failingToolScene,
  questionScene,
  stallScene,
  hugeResultScene,
]
