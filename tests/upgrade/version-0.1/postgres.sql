SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.articles (
    id text NOT NULL,
    owner text NOT NULL,
    name text NOT NULL,
    file_name text NOT NULL,
    title text,
    own_title text,
    url text,
    link text,
    channel text,
    content_hash text NOT NULL,
    document bytea NOT NULL,
    reader_version bigint NOT NULL,
    file_bytes bigint NOT NULL,
    text_bytes bigint NOT NULL,
    sentence_count bigint NOT NULL,
    revision bigint NOT NULL,
    added_by text NOT NULL,
    added_at bigint NOT NULL,
    removed_at bigint,
    quoted bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.contents (
    hash text NOT NULL,
    bytes bytea NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.libraries (
    owner text NOT NULL,
    revision bigint NOT NULL,
    left_at bigint,
    gaps_since bigint
);
CREATE TABLE public.missing_words (
    owner text NOT NULL,
    word text NOT NULL,
    asker bigint NOT NULL,
    asked_at bigint NOT NULL
);
CREATE TABLE public.revisions (
    article_id text NOT NULL,
    revision bigint NOT NULL,
    content_hash text NOT NULL,
    added_by text NOT NULL,
    added_at bigint NOT NULL
);
INSERT INTO public.articles VALUES ('260939fd-e8eb-4de3-8566-5f05c1b8fb20', 'server:1443439523928211459', 'faq.txt', 'faq.txt', NULL, NULL, NULL, NULL, NULL, '92b7daf12e3d1b49d83d0ea1c8369c3e47596b4de8f683aa9dac2e4eee19c60a', '\x1f8b0800000000000003b5944d6fdb300c86ff8ac0b31758769262ba14d8770fdd06ec3434c1a0d84cac45a652494e9315f9ef836c274e5daf2d0aec669a7cc947af68df83ca41c052de8efcce430416b7ca294320e0dbef3f69fefdab5afcdc66eb5f1f429664890fca3dee3c08f862ee586ed8155b60664a649295582ed05ecee893d29a2962be40b634b664d2d7cf39baf5885dd765ae501bb6c09522c74c5baaacf32c977b6696f50bc29d67a5215f8c6634a36bb90fe3aca2155b55e8bcbb9cd1c72dda7d3b9a9572dfe6fd9d696b0258dd827d6ee25044c6b3ca212b65562842379a513899f21a4150a57504b2f285b1c72897fe9471a6b2d929aaac3e3e6ea4952b2b37c57b539107318e60a14db676206eee61ad28f87e1b2882db1168dca206310dca55d7de4beb41c411601024930814796bf22ac3fcdd1ec41b1e81c3ac6e226ee61148cace5095bb6acb9b0a6f2b8ca036f70792470aec4df72ee687e844783a4687180f2226d39691c76ffb90f139e3bf97059ec55f4aed1ef3f31e7f7ac6ff528739e747fe34fe1f26a73dc8f16b4ce6e9913289933e65f2c0e5810fe4b5fe8e7be8d3c33c8c6ac2669fbb1308dee5eaa0defa6607facb1c2c385326c34afe78c7264f4a9301e9e46c3d7bda74786c32bc1b3df178589c0e5c19bf489f122743e28b7177dfc175ada8fe83cc0f7f01b1788fd2ba050000', 1, 154, 203, 6, 1, '1443439528214790153', 1795749201488, NULL, 1);
INSERT INTO public.articles VALUES ('737041f0-f80a-451f-aa53-7f5649ef1ba0', 'server:1443439523928211459', 'rules.md', 'rules.md', NULL, 'Rules of the workshop', NULL, NULL, NULL, '9d38f2d30ac1adae75a0f5960abd539a1297a3bb31b0915c55d7b4d299df22e2', '\x1f8b0800000000000003bd954d6fdb300c86ff8ac0b31d5872beea5b570c580f43876dd880b539a80e130b95a54092db0545fffb203b6e1c45e9da02db4d92f9928f28927e04b184024c23d18eea252460f05e58a11514909de3e6ea0b3b5beb5f46fef8f4111250bcc6437b87bf1d14f0d59f10bd22ae42f2a0cd9dadf4e646dda8ab0d2aa1d6a4d28db1fee0fbc080e80d2a4bb8234a282442b5f25a1b2f19914b474aa92db6160e556f80f7adcf9177f799979550d8babe52724b6aac6fd158f2205c4538b9e5cb35929a6f4963b1554b6ed190b2710ecd889cef2c4a6d9d257442b031dab6ae53f213b9216bc96dcfd0ca5d8523fff54222571ec66c49dd6110be72687ca891cf8d70124f250712e08dabb48142355226b0e40efbb5d58d299f778d91fd72c30d5f1bbea92e74a31c14d3046ea52eef2c14d78f7027947fce0af952a8352420f11e2514d40bd77bef8e1b074596007a7b461310ca19bd6c4a5c7ed84291d2042c96aead83eb45025c952d69f7f2a95ea5aec2747015612f771e3a91330d26b012c6ba6fa81c2a7f9b2ee07e4f9f92d3cc2ccaccf21d743e0da1b353ccba2bc1b42dc1d7b2d280950d589f1f614f9b4569f3f98e96d23cc43d48311cb409bc857ec5a53dc66701fef8eda9a674d2d3b323fa93c9de35c2abf33c0e4027efc933653d2acbb210353f48743f2fe095d0f1f44e02ead9805a0aeb52e1b0fe5bffb18cf5d4f97fa19e05d4f37751e7b4a79e1e95c5bfa09e07d4674f0b1fa5db76736f5f285d5b0d9ab89d8e5dbd8653cfdf7ea06471258dcd9e409ac7a5ec7810ccb397a42c229dd3fd0c09b4e378d83cdec2817812178f234d4567e1852771ea817836db7764209ec6234fe28df192781f791aaf4f5f2a52a8f6f7b878fa03289aa904ee080000', 1, 197, 263, 9, 1, '1443439528214790153', 1795749201414, NULL, 2);
INSERT INTO public.contents VALUES ('9d38f2d30ac1adae75a0f5960abd539a1297a3bb31b0915c55d7b4d299df22e2', '\x1f8b08000000000000034d8e414a04410c45f739c5875e4f810b0f20ae5cc88008ae336da6abb03ad5242987bebd74e980ebbcf7f326bcf52a8e764564c1add997e7b6114d13ce9b68d105b97573a2f77f77b44dd4c1012d2a283aecb5d92124bc04e6da5c0611a27740bec7621af3af3ce7a2e24467ad3b56592f628e5b890cc6853f17c1ca3bbacb902bbb18e61e2196f0f447cccdc3f1f008e9d63c119df0216c582afb3d60c89125d109cf55588f10dbb1fe1680af2176fc49f4033040e20210010000');
INSERT INTO public.contents VALUES ('92b7daf12e3d1b49d83d0ea1c8369c3e47596b4de8f683aa9dac2e4eee19c60a', '\x1f8b08000000000000032d8ecb1183300c44efae622ba0054ef91d28c280c09e6029638980bbcfe0f8a6d53ecdd3530ecc8217469a24113c12a59172efee71db101916088be4046f759e49df1d864a69881f8cb4465648436356c3ec0b64a90ba6d390842d74ce0dbe5cae1c79c5ba939af6eef6a55c9a16c99756db210db99eaaf778fcf305b1187625243f85c8a49dfb01ef1f71a9cb000000');
INSERT INTO public.kysely_migration VALUES ('001-libraries', '2026-11-27T03:13:21.132Z');
INSERT INTO public.kysely_migration VALUES ('002-gaps-and-quotations', '2026-11-27T03:13:21.141Z');
INSERT INTO public.kysely_migration_lock VALUES ('migration_lock', 0);
INSERT INTO public.libraries VALUES ('server:1443439523928211459', 1795749201412, NULL, NULL);
INSERT INTO public.revisions VALUES ('737041f0-f80a-451f-aa53-7f5649ef1ba0', 1, '9d38f2d30ac1adae75a0f5960abd539a1297a3bb31b0915c55d7b4d299df22e2', '1443439528214790153', 1795749201414);
INSERT INTO public.revisions VALUES ('260939fd-e8eb-4de3-8566-5f05c1b8fb20', 1, '92b7daf12e3d1b49d83d0ea1c8369c3e47596b4de8f683aa9dac2e4eee19c60a', '1443439528214790153', 1795749201488);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contents
    ADD CONSTRAINT contents_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.libraries
    ADD CONSTRAINT libraries_pkey PRIMARY KEY (owner);
ALTER TABLE ONLY public.missing_words
    ADD CONSTRAINT missing_words_key PRIMARY KEY (owner, word, asker);
ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT revisions_key PRIMARY KEY (article_id, revision);
CREATE INDEX articles_by_content ON public.articles USING btree (content_hash);
CREATE INDEX articles_by_owner ON public.articles USING btree (owner, name);
CREATE INDEX articles_removed ON public.articles USING btree (removed_at) WHERE (removed_at IS NOT NULL);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_content_hash_fkey FOREIGN KEY (content_hash) REFERENCES public.contents(hash);
ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_owner_fkey FOREIGN KEY (owner) REFERENCES public.libraries(owner) ON DELETE CASCADE;
ALTER TABLE ONLY public.missing_words
    ADD CONSTRAINT missing_words_owner_fkey FOREIGN KEY (owner) REFERENCES public.libraries(owner) ON DELETE CASCADE;
ALTER TABLE ONLY public.revisions
    ADD CONSTRAINT revisions_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id) ON DELETE CASCADE;
