# Builds with everything, runs with what is needed to run: no compiler, no tests, and not as root.

# The exact version, so that the same is built tomorrow. To update, take the newest of https://hub.docker.com/_/node/tags
# that begins with the same number and ends with alpine and its version.
ARG NODE_IMAGE=node:22.23.3-alpine3.24

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --ignore-scripts
COPY src ./src
COPY commands ./commands
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/language/english/lexicon.bin ./src/language/english/
COPY --from=build /app/src/language/english/answer-cues.json ./src/language/english/
COPY --from=build /app/src/retrieval/model/weights.json ./src/retrieval/model/
COPY data ./data
# The articles that people add on Discord. The rest of the file system can be read-only.
RUN mkdir storage && chown node:node storage
VOLUME /app/storage
USER node
# The bot is healthy while it has an established connection (01), which only Discord's gateway keeps open. Discord closes it
# on a bot that hangs, as that does not answer heartbeats, and the bot closes it when Discord does not answer.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD grep -qs ' 01 ' /proc/net/tcp /proc/net/tcp6
# Node itself is the first process, so that it gets the signal to stop.
CMD ["node", "dist/src/main.js"]
