/** Five services as a shop team writes them, fifty lines with the volume at the end of the file. */
function team(index: number): string {
  const port = 10_000 + index;
  return `  web-${index}:
    image: registry.example.com/shop/web:${index}.4.2
    environment: { LOG_LEVEL: info, API_URL: "http://api-${index}:8080", WORKERS: "4" }
    ports: ["${port}:8080"]
    networks: [front, back]
    depends_on:
      api-${index}: { condition: service_healthy }
    healthcheck:
      test: ["CMD", "wget", "-q", "-O-", "http://localhost:8080/health"]
      interval: 10s
      retries: 3
    deploy:
      replicas: 2
      resources: { limits: { cpus: "0.50", memory: 256M }, reservations: { memory: 64M } }
  api-${index}:
    image: registry.example.com/shop/api:${index}.1.0
    command: ["serve", "--listen", ":8080"]
    environment:
      - DATABASE_URL=postgres://shop@db-${index}:5432/shop
      - CACHE_URL=redis://cache-${index}:6379
      - LOG_LEVEL=\${LOG_LEVEL:-info}
    networks: [back]
    depends_on: [db-${index}, cache-${index}]
    healthcheck: { test: curl -f http://localhost:8080/health, interval: 15s, timeout: 3s, start_period: 20s }
    restart: unless-stopped
    stop_grace_period: 30s
  worker-${index}:
    image: registry.example.com/shop/api:${index}.1.0
    command: worker --queue mail
    environment: { CACHE_URL: "redis://cache-${index}:6379" }
    networks:
      - back
    depends_on: [cache-${index}]
    labels: { com.example.team: shop, com.example.tier: worker }
  cache-${index}:
    image: redis:8-alpine
    command: redis-server --save "" --appendonly no
    networks: [back]
    tmpfs: /data
    restart: always
  db-${index}:
    image: postgres:18
    volumes:
      - data-${index}:/var/lib/postgresql
    networks: { back: { aliases: [database-${index}] } }
    environment: { POSTGRES_USER: shop, POSTGRES_DB: shop, POSTGRES_HOST_AUTH_METHOD: trust }
    shm_size: 128mb
    healthcheck: { test: ["CMD-SHELL", "pg_isready -U shop"], interval: 5s, retries: 10 }
    logging: { driver: json-file, options: { max-size: 10m, max-file: "3" } }
`;
}

const SERVICES_A_TEAM = 5;

/** A Compose file of so many services, ten lines for each. */
export function composeFile(services: number): string {
  const teams = Array.from({ length: services / SERVICES_A_TEAM }, (_, index) => index);
  const volumes = teams.map((index) => `  data-${index}:\n`);
  return `name: shop\nservices:\n${teams.map(team).join("")}networks:\n  front:\n  back:\nvolumes:\n${volumes.join("")}`;
}
