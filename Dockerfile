# The command line, for CI systems that run containers:
#   npm ci && npm run package:npm && docker build -t attest . && docker run --rm -v "$PWD:/work:ro" attest check
FROM node:22-slim
RUN apt-get update && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*
COPY dist/npm/attest-soc2-*.tgz /tmp/attest.tgz
RUN npm install --global /tmp/attest.tgz && rm /tmp/attest.tgz
# The files of a mounted folder belong to another user; git is asked to read them, never to change them.
RUN git config --system --add safe.directory '*'
USER node
WORKDIR /work
ENTRYPOINT ["attest"]
CMD ["check"]
