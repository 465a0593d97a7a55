# Builds the browser app and the server, then keeps only a Java runtime and one jar:
#   docker build -t unblock .
#   docker run -p 8080:8080 -v unblock:/unblock/data unblock
FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-25 AS build
# npm of the Node image, so that the build has both
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY web web
COPY server server
RUN mvn -q -B -Dmaven.test.skip -Dtraining.skip package

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /unblock unblock && mkdir /unblock/data && chown unblock /unblock/data
WORKDIR /unblock
COPY --from=build --chown=unblock /build/server/target/unblock.jar unblock.jar
USER unblock
# for this Java runtime: its AOT cache, with which the server starts in two thirds of the time
RUN java -jar unblock.jar --train
ENV DATA_DIR=/unblock/data
VOLUME /unblock/data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${PORT:-8080} && printf 'GET /live HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
ENTRYPOINT ["java", "-jar", "unblock.jar"]
