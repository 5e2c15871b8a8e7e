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
# What the program never loads, which is more than half: maps and types, tests and documentation of packages (their licences stay),
# two parts of natural with large dictionaries, and SQLite for the C library that this image does not have.
RUN find dist node_modules -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' -o -name '*.tsbuildinfo' \) -delete \
  && for unused in .github benchmarks docs examples test; do rm -rf node_modules/*/$unused node_modules/@*/*/$unused; done \
  && rm -rf node_modules/natural/lib/natural/sentiment node_modules/natural/lib/natural/brill_pos_tagger \
  && if [ -e /etc/alpine-release ]; then rm -rf node_modules/@libsql/*-gnu*; else rm -rf node_modules/@libsql/*-musl*; fi

FROM ${NODE_IMAGE}
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/language/english/lexicon.bin ./src/language/english/
COPY --from=build /app/src/language/english/answer-cues.json ./src/language/english/
COPY --from=build /app/src/retrieval/model/weights.json ./src/retrieval/model/
COPY docs/deployment/backup.sh docs/deployment/restore.sh docs/deployment/database.sh ./docs/deployment/
COPY data ./data
# The articles that people add on Discord. The rest of the file system can be read-only.
RUN mkdir storage && chown node:node storage
VOLUME /app/storage
USER node
# Health and metrics, on the loopback interface of the container. With HTTP_HOST=0.0.0.0, other containers reach them.
ENV HTTP_PORT=9464
# The bot is healthy while it says that it is ready: connected to Discord, with its articles and its database. If HTTP_PORT is
# empty, it is healthy while it has an established connection (01), which only Discord's gateway keeps open: Discord closes it on a
# bot that hangs, as that does not answer heartbeats, and the bot closes it when Discord does not answer.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD if [ -n "$HTTP_PORT" ]; then http_proxy= wget -q -T 4 -O /dev/null "http://127.0.0.1:$HTTP_PORT/readyz"; \
    else grep -qs ' 01 ' /proc/net/tcp /proc/net/tcp6; fi
# Node itself is the first process, so that it gets the signal to stop.
CMD ["node", "dist/src/main.js"]
