/** The Compose service that a container body is of. */
export function serviceOf(body: Readonly<Record<string, unknown>>): string {
  const labels = body["Labels"] as Readonly<Record<string, string>> | undefined;
  return labels?.["com.docker.compose.service"] ?? "";
}
