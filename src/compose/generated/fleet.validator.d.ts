// Generated from schemas/ by `npm run generate`: change the schema, not this file.
import type { ErrorObject } from "ajv";
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ErrorObject[] | null;
}
declare const validate: Validator;
export default validate;
export { validate };
