import type { JsonObject } from '../wire/agentTypes.js'
import type { RequestOptions } from '../wire/httpTypes.js'
import type { AnswerOf, AnswerSchema } from './answerSchemaTypes.js'
import type { CustomIntegrationsModule } from './customIntegrations.js'

/** The models that the platform names. A newer server may know more. */
export type ModelName =
  | 'gpt_5_mini'
  | 'gemini_3_flash'
  | 'gpt_5_4'
  | 'gpt_5_6_sol'
  | 'gpt_5_6_luna'
  | 'gemini_3_1_pro'
  | 'claude_sonnet_4_6'
  | 'claude_opus_4_6'
  | 'claude_opus_4_7'
  | 'claude_opus_4_8'
  | 'claude-sonnet-5'
  | (string & {})

/** What a model is asked. */
export interface InvokeLLMParams<Schema = AnswerSchema> {
  prompt: string
  /** Default: the app's own model. */
  model?: ModelName | undefined
  /** Lets the model search the web. Default: false. */
  add_context_from_internet?: boolean | undefined
  /**
   * The answer is then an object that fits it, else it is text. A JSON Schema, a validator that carries its JSON
   * Schema (zod 4), or `{schema, jsonSchema}` of another validator; the answer is checked against it.
   */
  response_json_schema?: Schema | undefined
  file_urls?: readonly string[] | undefined
}

/** What an image is made from. */
export interface GenerateImageParams {
  prompt: string
}

/** Where a made image is. */
export interface GenerateImageResult {
  url: string
}

/** A mail to a registered user of the app. */
export interface SendEmailParams {
  to: string
  subject: string
  /** Text or HTML. */
  body: string
  /** Default: the app's name. */
  from_name?: string | undefined
}

/** What the mail service answered. */
export type SendEmailResult = unknown

/** A file that anyone with its URL may read. */
export interface UploadFileParams {
  file: Blob
}

/** Where an uploaded file is. */
export interface UploadFileResult {
  file_url: string
}

/** A file that only signed URLs lead to. */
export interface UploadPrivateFileParams {
  file: Blob
}

/** What names a private file. */
export interface UploadPrivateFileResult {
  file_uri: string
}

/** Which private file to make readable, and for how long. */
export interface CreateFileSignedUrlParams {
  file_uri: string
  /** Seconds. Default: 300. */
  expires_in?: number | undefined
}

/** A URL under which a private file can be read for a while. */
export interface CreateFileSignedUrlResult {
  signed_url: string
}

/** Which file to read, and what to look for in it. */
export interface ExtractDataFromUploadedFileParams {
  file_url: string
  json_schema: object
}

/** What was found. Some servers send it bare, others in `output` beside `status` and `details`. */
export type ExtractDataFromUploadedFileResult = JsonObject

/** A call of an integration by its name: one object of named parameters. */
export type IntegrationEndpointFunction<Params = object, Result = unknown> = (
  params: Params,
  options?: RequestOptions,
) => Promise<Result>

/** Asks a model: text without a schema, with one what fits it; either, where the types can't tell if there is one. */
export interface InvokeLLM {
  <const Schema extends AnswerSchema>(
    params: InvokeLLMParams<Schema> & { response_json_schema: Schema },
    options?: RequestOptions,
  ): Promise<AnswerOf<Schema>>
  (params: InvokeLLMParams<undefined>, options?: RequestOptions): Promise<string>
  (params: InvokeLLMParams, options?: RequestOptions): Promise<string | object>
}

/** The integrations that every app has. */
export interface CoreIntegrations {
  InvokeLLM: InvokeLLM
  GenerateImage: IntegrationEndpointFunction<GenerateImageParams, GenerateImageResult>
  SendEmail: IntegrationEndpointFunction<SendEmailParams>
  /** Stores a file that anyone with its URL can read. */
  UploadFile: IntegrationEndpointFunction<UploadFileParams, UploadFileResult>
  /** Stores a file that only signed URLs lead to. */
  UploadPrivateFile: IntegrationEndpointFunction<UploadPrivateFileParams, UploadPrivateFileResult>
  CreateFileSignedUrl: IntegrationEndpointFunction<CreateFileSignedUrlParams, CreateFileSignedUrlResult>
  /** Reads a file into an object by a schema. */
  ExtractDataFromUploadedFile: IntegrationEndpointFunction<
    ExtractDataFromUploadedFileParams,
    ExtractDataFromUploadedFileResult
  >
}

/** An installed package's integrations by name. */
export type IntegrationPackage = Record<string, IntegrationEndpointFunction>

/**
 * The app's integrations: those of every app, those of its workspace, and installed packages by name. One of `Core` that
 * is not listed can be called by its name all the same.
 */
export type IntegrationsModule = {
  Core: CoreIntegrations & IntegrationPackage
  custom: CustomIntegrationsModule
} & Record<string, IntegrationPackage>
